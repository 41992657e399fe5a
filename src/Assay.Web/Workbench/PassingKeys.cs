using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Assay.Web.Workbench;

/// <summary>The keys that seal forms where there is no team: they live as long as the server, and never come to a disk.</summary>
internal sealed class PassingKeys : IXmlRepository
{
    private readonly ConcurrentQueue<XElement> _keys = new();

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. _keys.Select(key => new XElement(key))];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => _keys.Enqueue(new XElement(element));
}
