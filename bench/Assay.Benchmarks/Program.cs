using Assay.Benchmarks.Networks;
using Assay.Benchmarks.Provenance;
using Assay.Benchmarks.Segments;

return args switch
{
    ["provenance", .. var rest] => ProvenanceBench.Run(rest),
    ["segments", .. var rest] => SegmentsBench.Run(rest),
    _ => NetworkBench.Run(args),
};
