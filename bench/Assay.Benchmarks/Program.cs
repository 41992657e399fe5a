using Assay.Benchmarks.Attribution;
using Assay.Benchmarks.Networks;
using Assay.Benchmarks.Provenance;
using Assay.Benchmarks.References;
using Assay.Benchmarks.Segments;
using Assay.Benchmarks.Syntax;
using Assay.Benchmarks.Weighing;

return args switch
{
    ["weigh", .. var rest] => WeighingBench.Run(rest),
    ["provenance", .. var rest] => ProvenanceBench.Run(rest),
    ["segments", .. var rest] => SegmentsBench.Run(rest),
    ["references", .. var rest] => ReferenceBench.Run(rest),
    ["attribution", .. var rest] => AttributionBench.Run(rest),
    ["syntax", .. var rest] => SyntaxBench.Run(rest),
    _ => NetworkBench.Run(args),
};
