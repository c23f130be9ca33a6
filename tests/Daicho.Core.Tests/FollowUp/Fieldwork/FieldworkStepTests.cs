using Daicho.FollowUp.Fieldwork;

namespace Daicho.Core.Tests.FollowUp.Fieldwork;

public class FieldworkStepTests
{
    [Fact]
    public void Steps_OfRequests_AreThisTable() => Assert.Equal(
        ["give 依頼中・再依頼→提出済", "accept 提出済→受領済", "again 提出済・受領済→再依頼", "withdraw 依頼中・再依頼→取下げ"],
        RequestStep.All.Select(s => $"{s.Id} {string.Join("・", s.From)}→{s.To}"));

    [Fact]
    public void Steps_OfDrafts_AreThisTable() => Assert.Equal(
        [
            "ask 起案→事実確認照会中", "agreed 事実確認照会中→相違なし", "disputed 事実確認照会中→相違あり", "report 相違なし→報告へ", "report-disputed 相違あり→報告へ",
            "redraft 事実確認照会中・相違なし・相違あり→起案", "withdraw 起案・事実確認照会中・相違なし・相違あり→取下げ",
        ],
        DraftStep.All.Select(s => $"{s.Id} {string.Join("・", s.From)}→{s.To}"));
}
