using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ForumLks.Web.Data;

/// <summary>Times are UTC in the database and stay UTC when read (SQLite forgets the kind).</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
