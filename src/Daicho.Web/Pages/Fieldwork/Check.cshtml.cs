using Daicho.Data;
using Daicho.FollowUp.Fieldwork;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Daicho.Web.Pages.Fieldwork;

/// <summary>One fact check (事実確認照会): what the unit is asked about, and its answer.</summary>
public sealed class CheckModel(LedgerDesk desk, DaichoDb db, FieldworkReader reader, FactCheckDesk checks) : FieldworkPage(desk, reader)
{
    static readonly string[] Texts = ["text", "answer"];

    /// <summary>Name of its form.</summary>
    public const string Form = "check";

    /// <summary>The fact check.</summary>
    public FactCheck Check { get; private set; } = null!;

    /// <summary>The audit's number, for who works on it.</summary>
    public long? Works { get; private set; }

    /// <summary>True for who answers it.</summary>
    public bool MayAnswer { get; private set; }

    /// <summary>What was chosen.</summary>
    public string? Chosen { get; private set; }

    public IActionResult OnGet(long id) => Load(id) ? Page() : NotFound();

    public IActionResult OnPostAnswer(long id, string? answer, string? text)
    {
        if (!Load(id)) return NotFound();
        if (!MayAnswer) return StatusCode(403);
        Chosen = answer;
        bool? isRight = answer == FactCheckState.Agreed ? true : answer == FactCheckState.Disputed ? false : null;
        return Answer(checks.Answer(Actor, Opened(id), isRight, text), Form, "事実確認に回答しました。", _ => $"~/fact-checks/{id}", Texts);
    }

    bool Load(long id)
    {
        if (Reader.Find<FactCheck>(Actor, id) is not { } found) return false;
        Check = found;
        Works = found.AuditId is { } audit && Reader.Works(Actor, audit) ? audit : null;
        MayAnswer = FactCheckDesk.MayAnswer(db, Actor, found);
        return true;
    }
}
