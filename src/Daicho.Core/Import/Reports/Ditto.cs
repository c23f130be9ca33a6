namespace Daicho.Import.Reports;

/// <summary>Ditto marks (同上, 〃): the cell repeats the one above it.</summary>
static class Ditto
{
    public static bool Is(string text) => Fold.Key(text) is "同上" or "〃" or "々" or "\"" or "”" or "″" or "同左";
}
