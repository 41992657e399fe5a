using Assay.Benchmarks.Networks;
using Assay.Benchmarks.Weighing;

return args is ["weigh", ..] ? WeighingBench.Run(args[1..]) : NetworkBench.Run(args);
