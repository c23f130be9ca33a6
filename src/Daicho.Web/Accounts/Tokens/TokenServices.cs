using Daicho.Access;
using Daicho.Data;
using Daicho.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Accounts.Tokens;

/// <summary>Registers personal tokens beside the sign-in by cookie.</summary>
static class TokenServices
{
    public static IServiceCollection AddTokens(this IServiceCollection services)
    {
        services.AddSingleton(s => new ApiTokenDesk(
            s.GetRequiredService<Database>(), Math.Clamp(s.GetRequiredService<IOptions<DaichoWebOptions>>().Value.TokenDays, 1, ApiTokenDesk.LongestDays)));
        services.AddSingleton<TokenUse>().AddHostedService(s => s.GetRequiredService<TokenUse>());
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(ApiCaller.TokenScheme, null);
        // Where a caller of the API shows a token, the cookie is not even looked at.
        return services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, o => o.ForwardDefaultSelector = TokenAuthentication.SchemeOf);
    }
}
