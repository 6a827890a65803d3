using ArchUnitNET.Loader;

namespace ExpertReview.Tests.Floors;

public sealed class FloorsTests
{
    private static readonly FloorList Floors = FloorList.Parse(File.ReadAllText(Path.Combine(SourceTree.Src, "README.md")));

    [Fact]
    public void A_file_names_only_lower_floors() =>
        NoFaults(SourceTree.CodeFiles().SelectMany(path => UsingLines.Faults(Floors, Path.GetRelativePath(SourceTree.Src, path), File.ReadAllText(path))));

    [Fact]
    public void Compiled_code_uses_only_lower_floors()
    {
        var code = new ArchLoader().LoadAssemblies(
            typeof(ExpertReview.Domain.Basics.Words).Assembly, typeof(ExpertReview.Data.Store.ReviewDb).Assembly, typeof(ExpertReview.Features.Acts.UnitOfWork<,>).Assembly,
            typeof(ExpertReview.Optimization.Solving.AssignmentSolver).Assembly, typeof(ExpertReview.Cli.Entry.CommandLine).Assembly).Build();
        Assert.True(code.Types.Count() > 50);
        NoFaults(CompiledCode.Faults(Floors, code, name => name));
    }

    [Fact]
    public void Every_floor_in_the_README_exists_and_has_files() =>
        Assert.DoesNotContain(Floors.Folders, folder => !Directory.Exists(FolderPath(folder)) || !Directory.EnumerateFiles(FolderPath(folder), "*.cs").Any());

    [Fact]
    public void Types_live_in_leaf_folders_only() =>
        Assert.DoesNotContain(
            SourceTree.CodeFiles().Where(path => Path.GetFileName(path) != "Program.cs").Select(path => Path.GetDirectoryName(path)!).Distinct(),
            folder => Directory.EnumerateDirectories(folder).Any(inner => Path.GetFileName(inner) is not ("bin" or "obj") && Directory.EnumerateFiles(inner, "*.cs", SearchOption.AllDirectories).Any()));

    [Fact]
    public void Nothing_stands_at_the_root_beside_the_five() =>
        Assert.Equal(["ExpertReview.sln", "README.md", "scoring-templates", "src", "tests"],
            Directory.EnumerateFileSystemEntries(SourceTree.Root).Select(entry => Path.GetFileName(entry)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal));

    [Fact]
    public void A_planted_using_upwards_is_found()
    {
        var fault = Assert.Single(UsingLines.Faults(Floors, "Planted.cs", "using ExpertReview.Domain.Ranking;\n\nnamespace ExpertReview.Domain.Basics;\n"));
        Assert.Equal("Planted.cs: Domain.Basics names Domain.Ranking", fault);
    }

    [Fact]
    public void A_planted_using_of_the_solver_is_found() =>
        Assert.Single(UsingLines.Faults(Floors, "Planted.cs", "using ExpertReview.Optimization.Solving;\n\nnamespace ExpertReview.Features.Acts;\n"));

    [Fact]
    public void A_planted_dependency_in_compiled_code_is_found()
    {
        var floors = FloorList.Parse("```floors\nTests.Low\nTests.High\n```");
        var code = new ArchLoader().LoadAssemblies(typeof(FloorsTests).Assembly).Build();
        Assert.Contains("Low.LowThing: Tests.Low uses Tests.High",
            Assert.Single(CompiledCode.Faults(floors, code, name => name.Replace("ExpertReview.Tests.Floors.Planted.", "ExpertReview.Tests.", StringComparison.Ordinal)).Distinct()));
    }

    // Every fault is told whole: xunit cuts long collections.
    private static void NoFaults(IEnumerable<string> faults)
    {
        var all = faults.Distinct().ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private static string FolderPath(string folder) =>
        Path.Combine([SourceTree.Src, "ExpertReview." + folder.Split('.')[0], .. folder.Split('.').Skip(1)]);
}
