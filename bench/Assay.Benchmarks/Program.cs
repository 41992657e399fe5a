using Assay.Benchmarks.Networks;
using Assay.Benchmarks.Provenance;

return args is ["provenance", .. var rest] ? ProvenanceBench.Run(rest) : NetworkBench.Run(args);
