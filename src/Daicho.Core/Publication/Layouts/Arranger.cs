using System.Globalization;
using Daicho.Calendar;
using Daicho.Publication.Content;

namespace Daicho.Publication.Layouts;

/// <summary>Lays a publication out by its form. Every output is written from the result, so that all of them say the same.</summary>
public sealed class Arranger
{
    private readonly List<Block> blocks = [];
    private readonly PublicationContent content;
    private readonly PublicationLayout layout;
    private readonly FieldText fields;
    private int counter;

    private Arranger(PublicationContent content, PublicationLayout layout)
    {
        (this.content, this.layout) = (content, layout);
        fields = new FieldText(content, layout);
    }

    /// <summary>Lays out.</summary>
    public static ArrangedDocument Arrange(PublicationContent content, PublicationLayout layout)
    {
        var arranger = new Arranger(content, layout);
        arranger.Front();
        for (var at = 0; at < content.Audits.Count; at++)
            arranger.Audit(content.Audits[at], at);
        return new ArrangedDocument(content, layout, arranger.blocks);
    }

    private void Front()
    {
        blocks.Add(new TextBlock(TextRole.RightAligned, JapaneseDate.ToEra(content.Date)));
        if (content.GazetteName is not null || content.GazetteNumber is not null)
            blocks.Add(new TextBlock(TextRole.RightAligned, content.GazetteName + content.GazetteNumber));
        blocks.Add(new TextBlock(TextRole.Title, content.Title));
        blocks.Add(new TextBlock(TextRole.Publisher, content.Publisher));
        if (content.Correction is { } correction)
            blocks.Add(new TextBlock(TextRole.Note, correction));
        if (layout.Contents)
        {
            if (layout.Cover)
                blocks.Add(new PageBreakBlock());
            blocks.Add(new TextBlock(TextRole.ContentsTitle, "目　次"));
            blocks.Add(new ContentsBlock([.. content.Audits.Select((a, i) => new ContentsEntry($"{i + 1}　{FieldText.Year(a)}分　{a.Kind}", a.Theme ?? a.Kind ?? "監査", Anchor(i)))]));
        }

        if (layout.Preface && (content.Preface.Count > 0 || content.Classes.Count > 0))
            Preface();
    }

    private void Preface()
    {
        if (layout.Cover)
            blocks.Add(new PageBreakBlock());
        if (content.PrefaceTitle is { } title)
            blocks.Add(new TextBlock(TextRole.PrefaceTitle, title));
        blocks.AddRange(content.Preface.Select(p => new TextBlock(TextRole.Body, p)));
        foreach (var definition in content.Classes)
        {
            blocks.Add(new TextBlock(TextRole.Definition, $"・　「{definition.Class}」とは、{definition.Text}"));
            blocks.AddRange(definition.Cases.Select((c, i) => new TextBlock(TextRole.DefinitionCase, string.Create(CultureInfo.InvariantCulture, $"{i + 1}　{c}"))));
        }
    }

    private static string Anchor(int audit) => string.Create(CultureInfo.InvariantCulture, $"audit-{audit + 1}");

    private void Audit(PublishedAudit audit, int at)
    {
        if (layout.Cover || at > 0)
            blocks.Add(new PageBreakBlock());
        var title = audit.Theme ?? Named(audit);
        blocks.Add(new HeadingBlock(1, MarkedText.Of(layout.Contents ? title : Named(audit)), Anchor(at)));
        // Without contents nothing else tells which year and theme it is.
        if (!layout.Contents && audit.Theme is { } theme)
            blocks.Add(new TextBlock(TextRole.Body, $"監査テーマ：{theme}"));
        string? section = null, unit = null;
        foreach (var group in audit.Groups)
        {
            // A group without a unit below one with a unit would seem to belong to it.
            if (layout.UnitHeading.Length > 0 && unit is not null && group.Unit is null)
                blocks.Add(new HeadingBlock(2, MarkedText.Of(title + "（続き）")));
            if (group.Section is { } named && named != section && !layout.Fields.Any(f => f.Show.Contains("section", StringComparer.Ordinal)))
                blocks.Add(new HeadingBlock(2, MarkedText.Of(named)));
            if (layout.UnitHeading.Length > 0 && group.Unit is { } own && own != unit)
                blocks.Add(new HeadingBlock(2, MarkedText.Of(Format(layout.UnitHeading, own))));
            if (layout.KindHeading.Length > 0 && group.Kind is { } kind)
                blocks.Add(new HeadingBlock(3, MarkedText.Of(Format(layout.KindHeading, kind))));
            (section, unit) = (group.Section, group.Unit);
            Group(audit, group);
        }
    }

    private static string Named(PublishedAudit audit) => $"{FieldText.Year(audit)}{audit.Kind ?? "監査"}";

    private void Group(PublishedAudit audit, PublishedGroup group)
    {
        if (layout.Numbering == Numbering.Group)
            counter = 0;
        var items = group.Items.Select(i => (Item: i, Number: layout.Numbering == Numbering.Printed ? i.Number : (++counter).ToString(CultureInfo.InvariantCulture))).ToList();
        switch (layout.Arrangement)
        {
            case Arrangement.Table:
                blocks.Add(new TableBlock(
                    $"{audit.Theme ?? audit.Kind}{(group.Unit is null ? "" : $"、{group.Unit}")}{(group.Kind is null ? "" : $"、{group.Kind}")}",
                    [.. layout.Fields.Select(f => new TableColumn(f.LabelFor(group.Kind), f.Width, f.Center, f.Show[0]))],
                    [.. items.Select(i => new TableLine(i.Item.Id, IsAnchor: true, [.. layout.Fields.Select(f => fields.Of(f, audit, i.Item, i.Number))]))],
                    HasHeader: true));
                break;
            case Arrangement.Prose:
                foreach (var (item, number) in items)
                    Prose(audit, item, number);
                break;
            default:
                foreach (var (item, number) in items)
                    Form(audit, item, number);
                break;
        }
    }

    private void Prose(PublishedAudit audit, PublishedItem item, string? number)
    {
        var units = item.Units.Count == 0 ? "" : $"（{string.Join('、', item.Units)}）";
        blocks.Add(new HeadingBlock(4, Heading(number, item, units), Item: item.Id));
        foreach (var field in layout.Fields)
        {
            var text = fields.Of(field, audit, item, number);
            if (text.IsEmpty)
                continue;
            blocks.Add(new TextBlock(TextRole.Label, field.LabelFor(item.Kind)));
            blocks.AddRange(text.Lines().Select(line => new TextBlock(TextRole.Body, line, item.Id, field.Show[0])));
        }
    }

    // The subject may have withheld parts, so it is put in as parts and not as a string.
    private MarkedText Heading(string? number, PublishedItem item, string units)
    {
        var around = layout.ItemHeading.Split("{1}", 2);
        return MarkedText.Join(Around(around[0]), item.Subject, Around(around.Length > 1 ? around[1] : ""));

        MarkedText Around(string text) => MarkedText.Of(Format(text, number ?? "", "", units, item.Kind ?? ""));
    }

    private void Form(PublishedAudit audit, PublishedItem item, string? number)
    {
        var rows = layout.Fields
            .Select(f => (Field: f, Text: fields.Of(f, audit, item, number)))
            .Where(f => !f.Text.IsEmpty)
            .Select((f, i) => new TableLine(item.Id, i == 0, [MarkedText.Of(f.Field.LabelFor(item.Kind)), f.Text], f.Field.Show[0]));
        blocks.Add(new TableBlock($"{number}　{item.Subject.Shown}", [new TableColumn("項目", 20, Center: false, null), new TableColumn("内容", 80, Center: false, null)], [.. rows], HasHeader: false));
        blocks.Add(new TextBlock(TextRole.Body, ""));
    }

    private static string Format(string form, params object[] values) => string.Format(CultureInfo.InvariantCulture, form, values);
}
