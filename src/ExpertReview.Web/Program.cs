using ExpertReview.Data.Store;
using ExpertReview.Web.Start;

try
{
    var app = await Composition.BuildAsync(args);
    await app.StartAsync();
    await FirstWords.TellAsync(app);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (UnknownSchemaException other)
{
    await Console.Error.WriteLineAsync($"{other.Words.Zh}\n{other.Words.En}");
    return 1;
}
