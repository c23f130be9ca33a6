namespace Daicho.Import.Reports;

/// <summary>What a run of logical lines is.</summary>
enum SegmentKind { Text, Items, Contents, Systems, Costs, Loose }

/// <summary>A run of logical lines of one sort.</summary>
/// <param name="Headers">How many of the first blocks are column headers.</param>
/// <param name="Columns">Columns of an item table.</param>
sealed record Segment(SegmentKind Kind, List<Block> Blocks, int Headers = 0, ColumnMap? Columns = null);
