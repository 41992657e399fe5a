using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>The matrix on a team's server, whose people have a cookie.</summary>
public sealed class TeamAccessMatrixTests(TeamFixture server)
    : AccessMatrix(server),
        IClassFixture<TeamFixture>
{
    private readonly TeamFixture _server = server;

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Role?> Further { get; } =
        new Dictionary<string, Role?>(StringComparer.Ordinal)
        {
            ["POST /api/session"] = null,
            ["POST /api/session/invitation"] = null,
            ["POST /api/session/passkey"] = null,
            ["POST /api/session/passkey/options"] = null,
            ["DELETE /api/session"] = Role.None,
            ["PUT /api/session/password"] = Role.None,
            ["GET /api/session/passkeys"] = Role.None,
            ["POST /api/session/passkeys"] = Role.None,
            ["POST /api/session/passkeys/options"] = Role.None,
            ["DELETE /api/session/passkeys/{passkey}"] = Role.None,
            ["GET /api/people"] = Role.Admin,
            ["PUT /api/people/{person}"] = Role.Admin,
            ["DELETE /api/people/{person}"] = Role.Admin,
            ["POST /api/people/{person}/invitation"] = Role.Admin,
        };

    /// <inheritdoc/>
    protected override IReadOnlyList<Asker> Strangers() =>
        [
            new Asker(_server.Address, token: null),
            new Asker(_server.Address, token: "nobody"),
            new Asker(
                _server.Address,
                token: null,
                $"{TeamFixture.SessionCookie}={new string('A', 1_000)}",
                TeamFixture.Origin
            ),
        ];
}
