using System.Threading.RateLimiting;
using Daicho.Access;
using Daicho.Web.Accounts.External;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Daicho.Web.Access;

namespace Daicho.Web.Accounts;

/// <summary>Registers accounts, sign-in and rights.</summary>
static class AccountServices
{
    /// <summary>Name of the limit on attempts to sign in.</summary>
    public const string SignInLimit = "sign-in";

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<CurrentActor>();
        services.AddIdentityCore<UserAccount>(options =>
            {
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 1;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(1);
            })
            .AddUserStore<AccountStore>()
            .AddUserManager<AccountManager>()
            .AddSignInManager()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<JapaneseIdentityErrors>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<DaichoWebOptions>>((identity, web) => identity.Password.RequiredLength = web.Value.PasswordLength);
        services.AddScoped<Passwords>().AddScoped<PasswordCheck>().AddScoped<SignInDesk>().AddScoped<Passkeys>().AddSingleton<TotpSecrets>();
        services.AddSingleton<SessionDesk>().AddSingleton<SecondFactorPolicy>().AddSingleton<LastSeen>().AddSingleton<PostDay>();
        services.AddHostedService(s => s.GetRequiredService<LastSeen>());
        services.AddSingleton<AccountDesk>().AddSingleton<AccountLinks>().AddSingleton<OwnAccountDesk>().AddScoped<AccountReader>();
        // The line about each request would put the token of a one-time link into the log.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.AddOptions<DirectoryOptions>().BindConfiguration(DirectoryOptions.Section);
        services.AddOptions<ProviderOptions>().BindConfiguration(ProviderOptions.Section);
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section);
        services.AddSingleton<ExternalAccounts>().AddSingleton<DirectorySignIn>().AddScoped<ExternalSignIn>().AddScoped<OidcStepUp>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, SessionCookie.Configure)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, Passkeys.ConfigureChallenge)
            .AddProvider();
        services.AddDataProtection().SetApplicationName("daicho");
        services.AddOptions<KeyManagementOptions>().Configure<Data.Database>((options, database) => options.XmlRepository = new StoredKeys(database));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(SignInLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = Math.Max(1, context.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<DaichoWebOptions>>().Value.SignInsPerMinute), Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
        return services;
    }

    public static IServiceCollection AddRights(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, RouteGuard>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new RouteRequirement()).Build());
        return services;
    }
}
