using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Architecture;

/// <summary>Somebody answers for every column that names a person: it is in the copy they may take, and forgotten when they leave.</summary>
public sealed class PersonalDataTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    /// <summary>Columns that nobody gives a copy of, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["Member.Id"] = "it is the person",
        ["MediaUpload.Id"] = "the address of an upload",
        ["Question.Key"] = "tells a form sent twice from two questions",
        ["Member.EmailConfirmed"] = "says nothing of who",
    };

    [Fact]
    public async Task Every_column_that_names_a_person_is_answered_for()
    {
        var named = await app.Look(db => Task.FromResult(Named(db.Model)));
        Assert.Contains("ContentItem.OwnerId", named);
        Assert.Empty(Unanswered(named, Covered()));
    }

    [Fact]
    public async Task Nobody_answers_for_a_column_that_is_not_there()
    {
        var named = await app.Look(db => Task.FromResult(Named(db.Model)));
        Assert.Empty(Covered().Except(named));
    }

    [Fact]
    public void The_guard_can_go_red() => Assert.Equal(["Thing.OwnerId"], Unanswered(["Thing.OwnerId", "Known.ById"], ["Known.ById"]));

    private static IEnumerable<string> Unanswered(IEnumerable<string> named, IEnumerable<string> covered) => named.Except(covered).Where(c => !Exempt.ContainsKey(c));

    private IEnumerable<string> Covered() => app.Services.GetServices<IPersonalData>().SelectMany(d => d.Covers);

    /// <summary>People are the only things here that have a Guid; addresses of mail are the other way to name one.</summary>
    private static HashSet<string> Named(IModel model) => [..
        from entity in model.GetEntityTypes()
        from property in entity.GetDeclaredProperties()
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid)
            || (property.ClrType == typeof(string) && (property.Name.Contains("Email", StringComparison.Ordinal) || property.Name == "To"))
        select $"{entity.ClrType.Name.Split('`')[0]}.{property.Name}"];
}
