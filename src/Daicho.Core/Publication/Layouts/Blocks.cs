using Daicho.Publication.Content;

namespace Daicho.Publication.Layouts;

/// <summary>A publication laid out: what follows what, before any file format.</summary>
/// <param name="Content">What it was made of.</param>
/// <param name="Layout">The form.</param>
/// <param name="Blocks">Its parts in their order.</param>
public sealed record ArrangedDocument(PublicationContent Content, PublicationLayout Layout, IReadOnlyList<Block> Blocks);

/// <summary>A part of a laid out publication.</summary>
public abstract record Block;

/// <summary>A heading.</summary>
/// <param name="Level">1 for an audit, 2 for a section or unit, 3 for a kind, 4 for an item.</param>
/// <param name="Text">Its text.</param>
/// <param name="Anchor">Name in addresses, where links lead to it.</param>
/// <param name="Item">The item it begins, if it does.</param>
public sealed record HeadingBlock(int Level, MarkedText Text, string? Anchor = null, string? Item = null) : Block;

/// <summary>What a paragraph is.</summary>
public enum TextRole { Title, Publisher, RightAligned, PrefaceTitle, Body, Definition, DefinitionCase, Label, ContentsTitle, Note }

/// <summary>A paragraph.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Item">The item it belongs to, if it does.</param>
/// <param name="Field">What of the item it shows.</param>
public sealed record TextBlock(TextRole Role, MarkedText Text, string? Item = null, string? Field = null) : Block
{
    /// <summary>A paragraph without withheld parts.</summary>
    public TextBlock(TextRole role, string text) : this(role, MarkedText.Of(text)) { }
}

/// <summary>A table.</summary>
/// <param name="Caption">What it holds, for readers who don't see it.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="HasHeader">The first row of the page prints the columns' headers; else the first column holds labels.</param>
public sealed record TableBlock(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableLine> Rows, bool HasHeader) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Width">Width in percent.</param>
/// <param name="Center">Centred rather than left.</param>
/// <param name="Field">What of an item it shows.</param>
public sealed record TableColumn(string Header, int Width, bool Center, string? Field);

/// <summary>A row of a table.</summary>
/// <param name="Item">The item it belongs to.</param>
/// <param name="IsAnchor">Links to the item lead here.</param>
/// <param name="Cells">Its cells, as many as there are columns.</param>
/// <param name="Field">What of the item the row shows, in a table of labels.</param>
public sealed record TableLine(string? Item, bool IsAnchor, IReadOnlyList<MarkedText> Cells, string? Field = null);

/// <summary>An entry of the contents.</summary>
/// <param name="Year">Fiscal year and kind of the audit.</param>
/// <param name="Title">Theme.</param>
/// <param name="Anchor">Where its heading is.</param>
public sealed record ContentsEntry(string Year, string Title, string Anchor);

/// <summary>The table of contents (目次).</summary>
/// <param name="Entries">Its entries.</param>
public sealed record ContentsBlock(IReadOnlyList<ContentsEntry> Entries) : Block;

/// <summary>A new page begins.</summary>
public sealed record PageBreakBlock : Block;
