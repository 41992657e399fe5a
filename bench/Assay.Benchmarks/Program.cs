using Assay.Benchmarks.Networks;
using Assay.Benchmarks.Syntax;
using Assay.Benchmarks.Weighing;

if (args is ["syntax", ..])
    return SyntaxBench.Run(args[1..]);
return args is ["weigh", ..] ? WeighingBench.Run(args[1..]) : NetworkBench.Run(args);
