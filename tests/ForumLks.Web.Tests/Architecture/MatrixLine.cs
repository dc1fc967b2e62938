namespace ForumLks.Web.Tests.Architecture;

/// <summary>How one address answers a GET of each kind of reader.</summary>
/// <param name="Route">As the application maps it.</param>
/// <param name="Address">One that exists on the demo site.</param>
public sealed record MatrixLine(string Route, string Address, int Stranger, int Member, int ForumAdmin, int PlatformAdmin);
