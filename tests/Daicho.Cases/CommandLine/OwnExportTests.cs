using Daicho.TestSupport;

namespace Daicho.Cases.CommandLine;

/// <summary>What came out goes in again without a change; one register of 500 machines for all.</summary>
public sealed class OwnExportTests(OwnExportTests.Register register) : IClassFixture<OwnExportTests.Register>
{
    private readonly Government office = register.Government;

    [Fact]
    public void SameFile_TakenInTwice_ChangesNothing() =>
        Assert.Equal(500, office.Do("import", "computers", register.File).Number("unchanged"));

    [Theory]
    [InlineData("csv", "utf-8")]
    [InlineData("csv", "utf-8-bom")]
    [InlineData("csv", "cp932")]
    [InlineData("xlsx", null)]
    public void OwnExport_TakenInAgain_ChangesNothing(string format, string? encoding)
    {
        var exported = office.PathOf($"控え.{format}");
        Assert.Equal(500, office.Do(["export", "computers", "-o", exported, .. encoding is null ? (string[])[] : ["--encoding", encoding]]).Number("rows"));
        var again = office.Do("import", "computers", exported);
        Assert.Equal((500, 0, 0, 0), (again.Number("unchanged"), again.Number("added"), again.Number("updated"), again.Number("setAside")));
        Assert.Equal(encoding, again.Text("encoding"));
    }

    /// <summary>The register, taken in once.</summary>
    public sealed class Register : IDisposable
    {
        public Register()
        {
            Government.Do("sample", "computers", "--rows", "500", "-o", File);
            Government.Do("import", "computers", File);
        }

        public Government Government { get; } = Government.Empty(DatabaseKind.Sqlite);

        public string File => Government.PathOf("台帳.csv");

        public void Dispose() => Government.Dispose();
    }
}
