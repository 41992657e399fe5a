using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Assay.Web.Team;

/// <summary>The keys that seal cookies, in the file of the team: sessions outlast a restart, and a copied cookie works nowhere else.</summary>
internal sealed class CookieKeys(TeamFile team) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. team.CookieKeys().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        team.AddCookieKey(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
