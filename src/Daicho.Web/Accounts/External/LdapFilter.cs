using System.Globalization;
using System.Text;

namespace Daicho.Web.Accounts.External;

/// <summary>Writes values into LDAP filters (RFC 4515), so that no sign of a user name becomes part of the question.</summary>
static class LdapFilter
{
    public static string Of(string filter, string value) => filter.Replace("{0}", Escape(value), StringComparison.Ordinal);

    public static string Escape(string value)
    {
        var escaped = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(value))
        {
            if (unit is < 0x80 and not ((byte)'*' or (byte)'(' or (byte)')' or (byte)'\\' or (byte)'/' or 0)) escaped.Append((char)unit);
            else escaped.Append(CultureInfo.InvariantCulture, $"\\{unit:x2}");
        }
        return escaped.ToString();
    }
}
