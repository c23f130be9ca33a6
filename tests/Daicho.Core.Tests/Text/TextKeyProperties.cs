using System.Text;
using Daicho.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Daicho.Core.Tests.Text;

public class TextKeyProperties
{
    [Fact]
    public void Keys_EdgeTexts_AreIdempotent()
    {
        Assert.True(EdgeText.All.Count > 6000);
        foreach (string text in EdgeText.All)
        {
            AssertIdempotent(text);
            AssertIdempotent("型" + text + "゛");
        }
    }

    [Fact]
    public void Keys_EveryCharacter_AreIdempotent()
    {
        // Beyond the first supplementary plane only the compatibility ideographs and the selectors fold.
        foreach ((int from, int to) in new[] { (0, 0x1FFFF), (0x2F800, 0x2FA1F), (0xE0000, 0xE01EF) })
        {
            for (int code = from; code <= to; code++)
            {
                if (Rune.IsValid(code))
                    AssertIdempotent(new Rune(code).ToString());
            }
        }
    }

    [Fact]
    public void Keys_NfkcForms_ShareAKey()
    {
        foreach (string text in EdgeText.All)
            Assert.Equal(TextKey.Search(text), TextKey.Search(text.Replace('゛', '\u3099').Replace('゜', '\u309A').Normalize(NormalizationForm.FormKC)));
    }

    [Fact]
    public void Keys_RandomMixtures_AreIdempotent()
    {
        string[] parts = [.. EdgeText.All, "\u3099", "\u309A", "\u0301", "\u0331", "\u0323", " ", "・", "\u200D", "\uD842", "ｶ", "ﾞ", "か", "わ", "\u1100", "\u1161", "\u11A8", "´", "゛", "H", "J", "\u030C", "\u0345", "Ι"];
        Gen<string> mixture = Gen.Elements(parts).ListOf().Select(list => string.Concat(list));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(mixture.ToArbitrary(), text =>
        {
            AssertIdempotent(text);
            return true;
        }));
    }

    [Fact]
    public void Keys_RandomUtf16_AreIdempotent() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(
            Gen.Choose(0, 0xFFFF).Select(unit => (char)unit).ListOf().Select(units => string.Concat(units)).ToArbitrary(), text =>
            {
                AssertIdempotent(text);
                return true;
            }));

    private static void AssertIdempotent(string text)
    {
        string search = TextKey.Search(text);
        Assert.Equal(search, TextKey.Search(search));
        string name = TextKey.Name(text);
        Assert.Equal(name, TextKey.Name(name));
        // The name key is coarser: whatever matches by search key matches by name.
        Assert.Equal(name, TextKey.Name(search));
    }
}
