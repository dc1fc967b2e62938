namespace ForumLks.Media.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_library_sees_no_web_framework() =>
        Assert.DoesNotContain(
            typeof(FileSniffer).Assembly.GetReferencedAssemblies(),
            assembly => assembly.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || assembly.Name.StartsWith("ForumLks.", StringComparison.Ordinal));
}
