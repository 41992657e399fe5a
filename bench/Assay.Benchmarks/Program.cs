using Assay.Benchmarks.Networks;
using Assay.Benchmarks.Provenance;
using Assay.Benchmarks.Weighing;

return args switch
{
    ["provenance", .. var rest] => ProvenanceBench.Run(rest),
    ["weigh", .. var rest] => WeighingBench.Run(rest),
    _ => NetworkBench.Run(args),
};
