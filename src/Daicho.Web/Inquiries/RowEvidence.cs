using Daicho.Web.Desk;

namespace Daicho.Web.Inquiries;

/// <summary>The evidence of a row, in a line each.</summary>
/// <param name="Items">The evidence.</param>
/// <param name="Title">Title of the record, for those who hear the page.</param>
/// <param name="MayDetach">True when the person may take it off again.</param>
public sealed record RowEvidence(IReadOnlyList<EvidenceItem> Items, string Title, bool MayDetach);
