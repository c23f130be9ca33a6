using Daicho.FollowUp;

namespace Daicho.Core.Tests.FollowUp;

public class MeasureStepTests
{
    [Fact]
    public void All_EveryState_IsReachedAndLeftByAStep()
    {
        foreach (var state in MeasureState.All)
        {
            Assert.Contains(MeasureStep.All, s => s.From.Contains(state));
            if (state != MeasureState.Unconfirmed)
                Assert.Contains(MeasureStep.All, s => s.To == state);
        }

        Assert.Equal(MeasureStep.All.Count, MeasureStep.All.Select(s => s.Id).Distinct().Count());
    }

    [Fact]
    public void All_WhatTheOwnerSettles_WaitsForSomebodyElse()
    {
        Assert.All(MeasureStep.All.Where(s => s.By == MeasureParty.Owner && MeasureState.Settled.Contains(s.To)), s => Assert.Equal(Confirmed.Waiting, s.Confirmation));
        Assert.DoesNotContain(MeasureStep.All, s => s.Confirmation == Confirmed.Yes && s.By != MeasureParty.Confirmer);
    }

    [Theory]
    [InlineData("No.12", 12L)]
    [InlineData("Ｎｏ．１２　電話加入権", 12L)]
    [InlineData("no.7 職員研修", 7L)]
    [InlineData("No.12a", null)]
    [InlineData("Notes 12", null)]
    [InlineData("電話加入権 No.12", null)]
    [InlineData("No.", null)]
    [InlineData(null, null)]
    public void RecordNumber_Text_IsReadOnlyAtItsBeginning(string? text, long? number) => Assert.Equal(number, Daicho.Ledgers.RecordNumber.Read(text));
}
