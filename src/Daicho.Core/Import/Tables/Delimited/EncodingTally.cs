using Daicho.Text.Encodings;

namespace Daicho.Import.Tables.Delimited;

/// <summary>Counts, over a whole file fed block by block, the valid and the bad sequences under one encoding.</summary>
sealed class EncodingTally(StrictDecoder decoder)
{
    /// <summary>Characters beyond ASCII that are weighed; more tell nothing new.</summary>
    const int Sample = 100_000;

    byte[] _carry = [];

    public StrictDecoder Decoder { get; } = decoder;

    /// <summary>Sequences that aren't valid.</summary>
    public long Bad { get; private set; }

    /// <summary>Those among the characters weighed.</summary>
    public long SampleBad { get; private set; }

    /// <summary>Characters beyond ASCII that were weighed.</summary>
    public long Wide { get; private set; }

    /// <summary>Hiragana, full-width katakana, punctuation and the common kanji (JIS level 1): what ordinary text is made of.</summary>
    public long Plausible { get; private set; }

    /// <summary>Half-width kana.</summary>
    public long HalfWidth { get; private set; }

    /// <summary>Half-width kana that can't stand where they do, such as a voicing mark after a vowel.</summary>
    public long Misplaced { get; private set; }

    public void Add(ReadOnlySpan<byte> block, char[] scratch, bool final)
    {
        if (_carry.Length > 0)
        {
            byte[] joined = [.. _carry, .. block];
            _carry = [];
            Add(joined, scratch.Length < joined.Length ? new char[joined.Length] : scratch, final);
            return;
        }
        while (block.Length > 0)
        {
            var written = Decoder.Decode(block, scratch, out var read, out var bad);
            if (Wide < Sample)
                Weigh(scratch.AsSpan(0, written));
            if (bad == 0)
                return;
            if (!final && read + 4 > block.Length)
            {
                _carry = block[read..].ToArray();
                return;
            }
            Bad++;
            if (Wide < Sample)
                SampleBad++;
            block = block[(read + bad)..];
        }
    }

    void Weigh(ReadOnlySpan<char> text)
    {
        var previous = '\0';
        while (true)
        {
            var wide = text.IndexOfAnyExceptInRange('\0', '\x7F');
            if (wide < 0)
                return;
            if (wide > 0)
                previous = text[wide - 1];
            var c = text[wide];
            Wide++;
            if (c is >= '｡' and <= 'ﾟ')
            {
                HalfWidth++;
                if (!FitsAfter(c, previous))
                    Misplaced++;
            }
            else if (c is >= '\u3041' and <= '\u30FE' or '、' or '。' or '「' or '」' || IsLevel1(c))
            {
                Plausible++;
            }
            previous = c;
            text = text[(wide + 1)..];
        }
    }

    static bool IsLevel1(char c) => c is >= '一' and <= '龥' && Daicho.Text.Encodings.Cp932.Encode(c) is >= 0x889F and <= 0x9872;

    static bool FitsAfter(char c, char previous) => c switch
    {
        'ﾞ' => previous is >= 'ｶ' and <= 'ﾄ' or >= 'ﾊ' and <= 'ﾎ' or 'ｳ',
        'ﾟ' => previous is >= 'ﾊ' and <= 'ﾎ',
        >= 'ｧ' and <= 'ｰ' => previous is >= 'ｧ' and <= 'ﾟ',
        >= '｡' and <= '･' => previous is not (>= '｡' and <= '･'),
        _ => true,
    };
}
