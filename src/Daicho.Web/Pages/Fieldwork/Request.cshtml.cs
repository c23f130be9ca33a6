using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.FollowUp.Fieldwork;
using Daicho.Web.Desk;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Daicho.Web.Pages.Fieldwork;

/// <summary>One request of auditors (監査の依頼): what is asked, the unit's answer and files, and the steps of both sides.</summary>
public sealed class RequestModel(LedgerDesk desk, DaichoDb db, FieldworkReader reader, RequestDesk requests, RecordDesk talk, EvidenceItems evidence) : FieldworkPage(desk, reader)
{
    static readonly string[] Texts = ["text"];

    /// <summary>The request.</summary>
    public AuditRequest Asked { get; private set; } = null!;

    /// <summary>Steps the person may take.</summary>
    public IReadOnlyList<RequestStep> Steps { get; private set; } = [];

    /// <summary>Its files, oldest first.</summary>
    public IReadOnlyList<EvidenceItem> Files { get; private set; } = [];

    /// <summary>The audit's number, for who works on it.</summary>
    public long? Works { get; private set; }

    public IActionResult OnGet(long id) => Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostStepAsync(long id, string? step, string? text, List<IFormFile>? uploads)
    {
        if (!Load(id)) return NotFound();
        if (Steps.Count == 0) return StatusCode(403);
        if (Steps.FirstOrDefault(s => s.Id == step) is not { } chosen)
        {
            ModelState.AddModelError("form", "どう進めるか選んでください。");
            return Page();
        }

        // Files go first, so that an answer never stands there without what it speaks of.
        if (chosen.By == FieldworkParty.Addressee && uploads is { Count: > 0 } && !string.IsNullOrWhiteSpace(text) && Opened(id).Version == Asked.Version && await Attach(id, uploads) is { } problem)
        {
            Sent = chosen.Id;
            ModelState.AddModelError("uploads", problem);
            return Page();
        }

        var result = requests.Take(Actor, Opened(id), chosen, text, Request.Form["v.due_on"]);
        return Answer(result, chosen.Id, $"「{chosen.Label}」を行いました。", _ => $"~/audit-requests/{id}", Texts);
    }

    async Task<string?> Attach(long id, IEnumerable<IFormFile> uploads)
    {
        var contents = new List<Stream>();
        try
        {
            var handed = new List<EvidenceUpload>();
            foreach (var upload in uploads)
            {
                contents.Add(upload.OpenReadStream());
                handed.Add(new(upload.FileName, contents[^1], null, null));
            }

            await talk.Attach(Actor, db.Catalog.Of<AuditRequest>(), id, handed, HttpContext.RequestAborted);
            return null;
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            return mistake.Message;
        }
        finally
        {
            foreach (var content in contents) await content.DisposeAsync();
        }
    }

    bool Load(long id)
    {
        if (Reader.Find<AuditRequest>(Actor, id) is not { } found) return false;
        Asked = found;
        Works = found.AuditId is { } audit && Reader.Works(Actor, audit) ? audit : null;
        Steps = RequestDesk.Steps(db, Today, Actor, found);
        var ledger = db.Catalog.Of<AuditRequest>();
        Files = evidence.Of(talk.Talk(db, Actor, ledger, id).Files, Url.Content(LedgerAddress.Record(ledger, id)) + "/evidence");
        return true;
    }
}
