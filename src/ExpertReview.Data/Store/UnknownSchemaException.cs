using ExpertReview.Domain.Basics;

namespace ExpertReview.Data.Store;

/// <summary>The database was made by another version of the program: it is neither read nor changed.</summary>
public sealed class UnknownSchemaException(string path, IEnumerable<string> steps) : InvalidOperationException(WordsOf(path, steps).En)
{
    /// <summary>What to do about it, in both languages.</summary>
    public Words Words { get; } = WordsOf(path, steps);

    private static Words WordsOf(string path, IEnumerable<string> steps)
    {
        var named = string.Join(", ", steps);
        return new(
            $"数据库 {path} 由其他版本的程序建立（本程序没有这些步骤：{named}），未作任何改动。请用建立它的版本打开，或用 --ExpertReview:Folder=目录 另指定数据目录。",
            $"the database {path} was made by another version of the program (this one does not have the steps {named}); nothing was changed. Open it with the version that made it, or name another folder with --ExpertReview:Folder=FOLDER.");
    }
}
