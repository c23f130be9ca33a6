using System.Xml.Linq;
using Daicho.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Daicho.Web.Accounts;

/// <summary>Keeps the keys of cookies and forms in the database, so that every node has the same and a restart signs nobody out.</summary>
sealed class StoredKeys(Database database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.Open();
        return [.. db.Set<StoredKey>().OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = database.Open();
        db.Add(new StoredKey { Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
