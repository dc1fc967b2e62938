using ForumLks.Web.Platform.Sharing;

namespace ForumLks.Web.Tests.Platform.Sharing;

public sealed class ShareCodeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(27)]
    [InlineData(28)]
    [InlineData(4_711)]
    [InlineData(1_000_000)]
    public void A_code_leads_back_to_its_number_in_small_and_large_letters(long id)
    {
        Assert.Equal(id, ShareCode.Read(ShareCode.Of(id)));
        Assert.Equal(id, ShareCode.Read(ShareCode.Of(id).ToUpperInvariant()));
        Assert.InRange(ShareCode.Of(id).Length, 2, 6);
    }

    [Fact]
    public void One_wrong_letter_or_two_changed_round_lead_nowhere_rather_than_elsewhere()
    {
        var missed = 0;
        for (long id = 1; id < 3000; id++)
        {
            var code = ShareCode.Of(id);
            if (code[0] != code[1])
            {
                missed += Leads($"{code[1]}{code[0]}{code[2..]}") ? 1 : 0;
            }

            missed += Leads($"{(code[0] == '5' ? '6' : '5')}{code[1..]}") ? 1 : 0;
        }

        Assert.InRange(missed, 0, 200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("a1")]
    [InlineData("../etc")]
    [InlineData("zzzzzzzzzzzzz")]
    [InlineData("🦆🦆")]
    public void What_is_no_code_is_none(string text) => Assert.Null(ShareCode.Read(text));

    private static bool Leads(string code) => ShareCode.Read(code) is not null;
}
