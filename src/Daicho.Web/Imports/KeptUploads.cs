using Daicho.Data;
using Daicho.Evidence;
using Daicho.Ledgers.Editing;
using Daicho.Web.Accounts;

namespace Daicho.Web.Imports;

/// <summary>
/// Files that somebody handed in and has not taken in yet. Their addresses hold the content's SHA-256, which others may know too: a
/// file is opened again only for who handed it in, noted as a draft of theirs, or who sees an import of it.
/// </summary>
public sealed class KeptUploads(Database database, DaichoDb db, FileStore files, CurrentActor current)
{
    const string Form = "kept-file/";

    /// <summary>Keeps a file and notes whose it is.</summary>
    public async Task<StoredFile> Save(Stream content, long limit, CancellationToken cancel)
    {
        var stored = await files.Save(content, limit, cancel);
        new DraftDesk(database).Save(current.Actor, Form + stored.Sha256, new Dictionary<string, string[]>(StringComparer.Ordinal));
        return stored;
    }

    /// <summary>True for a file that the person handed in.</summary>
    public bool IsOwn(string sha256) => DraftDesk.Find(db, current.Actor, Form + sha256) is not null;
}
