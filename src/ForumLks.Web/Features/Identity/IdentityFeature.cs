using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

public static class IdentityFeature
{
    public static WebApplicationBuilder AddPeople(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("ForumLks").Get<DatabaseSettings>() ?? new();
        builder.Services.AddDataProtection()
            .SetApplicationName("ForumLKS")
            .PersistKeysToFileSystem(System.IO.Directory.CreateDirectory(settings.PathOf("keys")));
        builder.Services.AddIdentityCore<Member>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddErrorDescriber<IndonesianIdentityErrors>()
            .AddDefaultTokenProviders()
            .AddSignInManager();
        builder.Services.AddScoped<IUserStore<Member>>(services => new MemberStore(services.GetRequiredService<ForumDb>()));
        builder.Services.AddScoped<SignInCookie>();
        builder.Services.AddSingleton<Platform.Content.IMovesReferences, MemberMoves>().AddScoped<SpaceAdmins>();
        builder.Services.AddSingleton<Platform.Safeguarding.IStewards, Stewards>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, MemberData>().AddSingleton<Platform.Operations.IRetains, MemberData>();
        builder.Services.AddScoped<Platform.Recipes.IFirstAdmin, FirstAdmin>();
        builder.Services.AddScoped<ForumLks.Recipes.IRecipeStep, UsersStep>().AddScoped<Platform.Recipes.IRecipeWorld, RecipeWorld>();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = PageCache.SignInCookie;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromDays(30);
            options.SlidingExpiration = true;
            options.LoginPath = "/masuk";
            options.ReturnUrlParameter = "kembali";
            options.EventsType = typeof(SignInCookie);
        });
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .PostConfigure<TimeProvider>((options, clock) => options.TicketDataFormat = new OpenedTickets(options.TicketDataFormat, clock));
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Policies.PlatformAdmin, policy => policy.RequireAssertion(c => c.Resource is HttpContext { Reader.IsPlatformAdmin: true }))
            .AddPolicy(Policies.AnyAdmin, policy => policy.RequireAssertion(c => c.Resource is HttpContext http && http.Reader.HasAnywhere(Role.ForumAdmin)))
            .AddPolicy(Policies.AnyModerator, policy => policy.RequireAssertion(c => c.Resource is HttpContext { Reader.IsModerator: true }))
            .SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return builder;
    }
}

public static class Policies
{
    public const string PlatformAdmin = "platform-admin";
    public const string AnyAdmin = "any-admin";

    /// <summary>Admins, and coordinators of working groups.</summary>
    public const string AnyModerator = "any-moderator";
}

/// <summary>The library's store on our database; roles are ours, so only users are kept.</summary>
public sealed class MemberStore(ForumDb db) : UserOnlyStore<Member, ForumDb, Guid>(db)
{
    /// <summary>Writes, and lets the audit say, only what changed; the library's own way marks every column.</summary>
    public override async Task<IdentityResult> UpdateAsync(Member user, CancellationToken cancellationToken = default)
    {
        if (Context.Entry(user).State == EntityState.Detached)
        {
            return await base.UpdateAsync(user, cancellationToken);
        }

        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        try
        {
            await SaveChanges(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
        }

        return IdentityResult.Success;
    }
}
