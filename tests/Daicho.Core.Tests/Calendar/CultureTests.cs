using System.Globalization;
using Daicho.Calendar;
using Daicho.Text;

namespace Daicho.Core.Tests.Calendar;

public class CultureTests
{
    [Theory]
    [InlineData("ja-JP")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public void Formatting_AnyCultureOfTheHost_IsTheSame(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new(culture);
            Assert.Equal("令和8年11月21日", JapaneseDate.ToEra(new(2026, 11, 21)));
            Assert.Equal("R8.11.21", JapaneseDate.ToEraShort(new(2026, 11, 21)));
            Assert.Equal("令和8年度", new FiscalYear(2026).Name);
            Assert.Equal("1,234,567円", new Money(1_234_567).ToYenText());
            Assert.Equal("title", TextKey.Search("TITLE"));
            Assert.True(JapaneseNumber.TryParse("1,234.5", out decimal value));
            Assert.Equal(1234.5m, value);
            Assert.True(JapaneseDate.TryParse("2026-11-21 9:30", out _));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
