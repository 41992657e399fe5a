using System.Text.Json.Serialization;

namespace Assay.Web.Team;

[JsonSerializable(typeof(KeptPasskey))]
internal sealed partial class KeptPasskeyJson : JsonSerializerContext;
