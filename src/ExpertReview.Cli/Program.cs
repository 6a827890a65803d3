using ExpertReview.Cli.Entry;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
