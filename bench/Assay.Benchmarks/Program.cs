using Assay.Benchmarks.Networks;
using Assay.Benchmarks.References;
using Assay.Benchmarks.Weighing;

return args switch
{
    ["weigh", ..] => WeighingBench.Run(args[1..]),
    ["references", ..] => ReferenceBench.Run(args[1..]),
    _ => NetworkBench.Run(args),
};
