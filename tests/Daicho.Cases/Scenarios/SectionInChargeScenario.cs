using Daicho.TestSupport;

namespace Daicho.Cases.Scenarios;

/// <summary>The section in charge is a unit of the organisation that exists on that day (K-14).</summary>
public class SectionInChargeScenario(Kumamoto kumamoto)
{
    private static readonly string[] Register =
    [
        "システムコード,システム名,所管課",
        "S01,互助会給付システム,県職員互助会",
        "S02,下水道台帳システム,下水道公社",
        "S03,税務システム,税務課",
        "S04,団体検査システム,農林水産部 団体支援課",
    ];

    [Theory, ClassData(typeof(BothDatabases)), Case("K-14")]
    public void Owner_OutsideBodyFreeTextOrAbolishedUnit_IsADiscrepancyUntilAUnitOfThatDayIsNamed(DatabaseKind kind)
    {
        using var prefecture = kumamoto.New(kind);
        prefecture.Do("import", "units", prefecture.File("団体.csv", "所属名,種別", "下水道公社,外郭団体"));
        prefecture.Do("import", "systems", prefecture.File("システム.csv", Register));

        // A name outside the organisation, and a body outside the prefecture: neither can be in charge.
        var first = prefecture.Check("systems");
        Assert.Equal((1, 1, 0), (first["systems.unknown-unit"].Number("opened"), first["systems.outside-owner"].Number("opened"), first["systems.unit-gone"].Number("hits")));
        var freeText = Assert.Single(prefecture.Found("systems.unknown-unit"));
        Assert.Equal(("互助会給付システム", "県職員互助会", false), (freeText.Record, freeText.Unit, freeText.UnitKnown));
        var outside = Assert.Single(prefecture.Found("systems.outside-owner"));
        Assert.Equal(("下水道台帳システム", "下水道公社", true), (outside.Record, outside.Unit, outside.UnitKnown));
        Assert.Contains("「下水道公社」は県庁外の団体", outside.Message, StringComparison.Ordinal);

        // Sections of the prefecture are named instead.
        var corrected = Register.Select(l => l.Replace(",県職員互助会", ",総務厚生課", StringComparison.Ordinal).Replace(",下水道公社", ",企画課", StringComparison.Ordinal));
        Assert.Equal(2, prefecture.Do("import", "systems", prefecture.File("システム（訂正）.csv", corrected)).Number("updated"));
        var second = prefecture.Check("systems");
        Assert.Equal((1, 1), (second["systems.unknown-unit"].Number("closed"), second["systems.outside-owner"].Number("closed")));
        Assert.Equal("是正済", Assert.Single(prefecture.Found("systems.outside-owner", all: true)).State);

        // A reorganisation abolishes a section: on its last day all is well, on the next nobody is in charge.
        prefecture.Do("import", "units", prefecture.File("組織改正.csv", "所属名,上位所属,廃止日", "団体支援課,農林水産部,令和9年3月31日"));
        prefecture.Today = new DateOnly(2027, 3, 31);
        Assert.Equal(0, prefecture.Check("systems")["systems.unit-gone"].Number("hits"));
        prefecture.Today = new DateOnly(2027, 4, 1);
        Assert.Equal(1, prefecture.Check("systems")["systems.unit-gone"].Number("opened"));
        var gone = Assert.Single(prefecture.Found("systems.unit-gone"));
        Assert.Equal(("団体検査システム", "団体支援課"), (gone.Record, gone.Unit));

        prefecture.Do("import", "systems", prefecture.File("所管替え.csv", "システムコード,システム名,所管課", "S04,団体検査システム,農林水産政策課"));
        Assert.Equal(1, prefecture.Check("systems")["systems.unit-gone"].Number("closed"));
    }
}
