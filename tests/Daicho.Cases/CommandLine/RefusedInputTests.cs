using Daicho.TestSupport;

namespace Daicho.Cases.CommandLine;

/// <summary>Files and words that no program should trust, all over one ledger that stays empty.</summary>
public sealed class RefusedInputTests(OneOffice one) : IClassFixture<OneOffice>
{
    private readonly Government office = one.Government;

    public static TheoryData<string, string> Refused => new()
    {
        { "empty.csv", "空" },
        { "columns.csv", "見出し" },
        { "binary.csv", "保存し直してください" },
        { "truncated.xlsx", "壊れて" },
        { "bomb.xlsx", "展開" },
        { "dtd.xlsx", "DTD" },
        { "missing.csv", "ありません" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Import_FileNobodyCanRead_IsOneSentence(string name, string word)
    {
        var path = Write(name);
        OneSentence.Is(office.Run("import", "computers", path), word);
        Assert.Equal(0, office.Do("export", "computers", "-o", office.PathOf("後.csv")).Number("rows"));
    }

    [Theory]
    [InlineData("見つかりません|ありません", "import", "tables", "x.csv")]
    [InlineData(null, "inport", "computers", "x.csv")]
    [InlineData(null, "import", "computers", "x.csv", "--previw")]
    [InlineData(null, "import", "computers")]
    [InlineData("ありません", "discrepancies", "--check", "computers.rust")]
    [InlineData("形式", "export", "computers", "-o", "x.pdf", "--format", "pdf")]
    [InlineData("文字コード", "export", "computers", "-o", "x.csv", "--encoding", "latin1")]
    [InlineData("取込", "import-undo", "99")]
    [InlineData("kumamoto", "sample", "computers", "-o", "x.csv", "--plant", "chiba")]
    public void Verb_UnknownWords_FailWithoutATrace(string? words, params string[] verb)
    {
        var file = office.File("x.csv", "資産番号,品名");
        var answer = office.Run(verb.Select(v => v == "x.csv" ? file : v == "x.pdf" ? office.PathOf(v) : v));
        Assert.Equal(1, answer.ExitCode);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        if (words is not null)
            OneSentence.Is(answer, words);
    }

    private string Write(string name)
    {
        var good = Workbook.Of(["資産番号", "品名"], ["A-1", "机"]);
        var noise = new byte[50_000];
        new Random(7).NextBytes(noise);
        return name switch
        {
            "empty.csv" => office.File(name, Array.Empty<byte>()),
            "columns.csv" => office.File(name, "赤,青,黄", "1,2,3"),
            "binary.csv" => office.File(name, noise),
            "truncated.xlsx" => office.File(name, good[..(good.Length / 2)]),
            "bomb.xlsx" => office.File(name, Workbook.Make("<row/>", padding: 600L << 20)),
            "dtd.xlsx" => office.File(name, Workbook.Make("<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")),
            _ => office.PathOf(name),
        };
    }
}
