using Assay.Web.Access;
using Microsoft.AspNetCore.Builder;

namespace Assay.Web.Api;

/// <summary>How endpoints say what they need.</summary>
internal static class NeedsExtensions
{
    /// <summary>Says which role an endpoint needs, in the case that its address names.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, Role role) =>
        endpoint.WithMetadata(new Needs(role, IsKnown: true));

    /// <summary>Lets everybody in, known or not.</summary>
    public static T NeedsNothing<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new Needs(Role.None, IsKnown: false));
}
