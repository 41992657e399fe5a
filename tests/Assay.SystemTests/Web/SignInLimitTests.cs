namespace Assay.SystemTests.Web;

/// <summary>Whoever tries too often has to wait, whatever the name.</summary>
public sealed class SignInLimitTests(SignInLimitTests.Fixture server)
    : IClassFixture<SignInLimitTests.Fixture>
{
    // Five members come in first.
    private const int Limit = 8;

    [Fact]
    public async Task After_so_many_attempts_an_address_waits_and_another_does_not()
    {
        var statuses = new List<int>();
        for (var attempt = 0; attempt < Limit; attempt++)
            statuses.Add((await TryAsync("a" + attempt)).Status);

        Assert.Equal([401, 401, 401, 429, 429, 429, 429, 429], statuses);
        Assert.Equal(401, (await TryAsync("a", ("X-Forwarded-For", "192.0.2.7"))).Status);
    }

    private Task<WebAnswer> TryAsync(string name, params (string, string)[] headers) =>
        new Asker(server.Address, token: null).SendAsync(
            "POST",
            "/api/session",
            new { name, password = "a password" },
            headers
        );

    /// <summary>A team's server with a low limit.</summary>
    public sealed class Fixture : TeamFixture
    {
        /// <inheritdoc/>
        protected override int SignInsAMinute => Limit;
    }
}
