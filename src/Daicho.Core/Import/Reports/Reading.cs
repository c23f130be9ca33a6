namespace Daicho.Import.Reports;

/// <summary>Where in the report the reading has come to, and what it has found so far.</summary>
sealed class Reading(AuditHeaders audits)
{
    public AuditHeaders Audits { get; } = audits;
    public List<ItemDraft> Drafts { get; } = [];
    public List<ParsedSystem> Systems { get; } = [];
    public List<ParsedCostRow> Costs { get; } = [];
    public List<TotalsCheck> Totals { get; } = [];
    public HashSet<int> Headings { get; } = [];
    public HashSet<int> TableLines { get; } = [];

    public int Audit { get; set; }
    public string? Kind { get; set; }
    public string? Section { get; set; }
    public string? Unit { get; set; }

    /// <summary>The unit of the row above, for ditto marks.</summary>
    public string? LastUnit { get; set; }

    /// <summary>A heading that names an audit ends what the headings before it said.</summary>
    public bool TryTurnTo(string heading)
    {
        var at = Audits.Named(heading);
        if (at < 0) return false;
        Audit = at;
        (Kind, Section, Unit) = (null, null, null);
        return true;
    }

    public void MarkHeading(Block block) => Headings.UnionWith(block.Lines);

    public ItemDraft NewDraft() => new() { Audit = Audits.Ensure(Audit), Kind = Kind, Section = Section, Unit = Unit };
}
