using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Web.Api;

/// <summary>How the shapes of the API are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IReadOnlyList<CaseShape>))]
[JsonSerializable(typeof(IReadOnlyList<ThingShape>))]
[JsonSerializable(typeof(IReadOnlyList<EventShape>))]
[JsonSerializable(typeof(IReadOnlyList<PutShape>))]
[JsonSerializable(typeof(ProgressShape))]
[JsonSerializable(typeof(EventShape))]
[JsonSerializable(typeof(RawJson))]
[JsonSerializable(typeof(EditShape))]
[JsonSerializable(typeof(DoneShape))]
[JsonSerializable(typeof(NewCaseShape))]
[JsonSerializable(typeof(ReasonShape))]
[JsonSerializable(typeof(VerdictShape))]
[JsonSerializable(typeof(IReadOnlyList<AddedShape>))]
[JsonSerializable(typeof(HealthShape))]
[JsonSerializable(typeof(IReadOnlyList<SessionShape>))]
[JsonSerializable(typeof(PersonShape))]
[JsonSerializable(typeof(SignInShape))]
[JsonSerializable(typeof(InvitedShape))]
[JsonSerializable(typeof(PasswordShape))]
[JsonSerializable(typeof(InvitationShape))]
[JsonSerializable(typeof(IReadOnlyList<PasskeyShape>))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class ApiJson : JsonSerializerContext;
