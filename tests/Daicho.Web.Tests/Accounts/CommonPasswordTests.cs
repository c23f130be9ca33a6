using Daicho.Web.Accounts;

namespace Daicho.Web.Tests.Accounts;

public sealed class CommonPasswordTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("sakurasakura2026")]
    [InlineData("Kumamoto-2026-04-01")]
    [InlineData("qwertyuiop123")]
    [InlineData("reiwa8nendo!!")]
    [InlineData("ｐａｓｓｗｏｒｄ２０２６")]
    [InlineData("administrator01")]
    public void CommonWordWithFigures_IsCommon(string password) => Assert.True(CommonPasswords.IsCommon(password));

    [Theory]
    [InlineData("daicho-tameshi-2026")]
    [InlineData("みんなで使う見本の合言葉")]
    [InlineData("correct horse battery staple")]
    [InlineData("kumamoto himawari jougi mikan")]
    [InlineData("sakura ramen fujisan orange giants")]
    [InlineData("g7Kx-pq2M-wz9R")]
    public void WordsThatDontBelongTogether_AreNot(string password) => Assert.False(CommonPasswords.IsCommon(password));
}
