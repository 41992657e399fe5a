namespace Assay.SystemTests.Web;

/// <summary>The matrix on a server of one person, who shows a token.</summary>
public sealed class AccessMatrixTests(WebFixture server) : AccessMatrix(server), IClassFixture<WebFixture>
{
    private readonly WebFixture _server = server;

    /// <inheritdoc/>
    protected override IReadOnlyList<Asker> Strangers() =>
        [
            .. ((string?[])[null, "", "nobody", new string('A', 10_000)]).Select(token => new Asker(
                _server.Address,
                token
            )),
        ];
}
