using Assay.Benchmarks.Networks;

return NetworkBench.Run(args);
