using ExpertReview.Cli.Running;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
