using Daicho.Text;

namespace Daicho.Core.Tests.Text;

public class IdentifierTests
{
    [Theory]
    [InlineData("120006")]
    [InlineData("430005")]
    [InlineData("131016")]
    [InlineData("１２０００６")]
    public void LocalGovernmentCode_RightCheckDigit_IsValid(string text) => Assert.True(LocalGovernmentCode.IsValid(text));

    [Theory]
    [InlineData("120007")]
    [InlineData("12000")]
    [InlineData("1200066")]
    [InlineData("480002")]
    [InlineData("000000")]
    [InlineData("12000a")]
    [InlineData("")]
    [InlineData(null)]
    public void LocalGovernmentCode_Wrong_IsRefused(string? text) => Assert.False(LocalGovernmentCode.IsValid(text));

    [Theory]
    [InlineData("7000012050002")]
    [InlineData("4011001098993")]
    [InlineData("7010705000725")]
    [InlineData("７-0107-0500-0725")]
    public void CorporateNumber_RightCheckDigit_IsValid(string text) => Assert.True(CorporateNumber.IsValid(text));

    [Theory]
    [InlineData("7000012050003")]
    [InlineData("8000012050002")]
    [InlineData("700001205000")]
    [InlineData("T7000012050002")]
    [InlineData(null)]
    public void CorporateNumber_Wrong_IsRefused(string? text) => Assert.False(CorporateNumber.IsValid(text));

    [Fact]
    public void CorporateNumber_TryParse_GivesHalfWidthDigits()
    {
        Assert.True(CorporateNumber.TryParse("７０１０７０５０００７２５", out string number));
        Assert.Equal("7010705000725", number);
    }
}
