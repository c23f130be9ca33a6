using System.Globalization;
using Daicho.Modules.Assets;

namespace Daicho.TestSupport;

/// <summary>Realistic records that no check objects to; a test changes what it is about.</summary>
public static class Samples
{
    private static readonly string[] Products = ["ノートパソコン LIFEBOOK U7312", "デスクトップパソコン Mate MKM31", "タブレット端末 Surface Pro 9"];
    private static readonly string[] Users = ["髙橋 美咲", "渡邉 健", "齋藤 由美", "𠮷田 修", "山﨑 直樹"];

    /// <summary>A computer of a unit, a year old.</summary>
    public static Computer Computer(int number, string unit = "税務課") => new()
    {
        AssetNumber = $"PC-{number.ToString("D6", CultureInfo.InvariantCulture)}",
        ProductName = Products[number % Products.Length],
        Model = "FMVU71012",
        SerialNumber = $"R{(4000000 + number).ToString(CultureInfo.InvariantCulture)}",
        IntroducedOn = new DateOnly(2025, 10, 1),
        LeaseStartOn = new DateOnly(2025, 10, 1),
        LeaseEndOn = new DateOnly(2030, 9, 30),
        LeaseState = "リース中",
        Location = unit,
        Origin = "情報政策課",
        UserName = Users[number % Users.Length],
        IpAddress = $"10.1.{(number / 250 % 250).ToString(CultureInfo.InvariantCulture)}.{((number % 250) + 1).ToString(CultureInfo.InvariantCulture)}",
        State = "使用中",
    };
}
