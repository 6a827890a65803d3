using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Tables;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Intake;

/// <summary>The walk that all imports share: the same bytes again change nothing; a corrected file changes only the rows that
/// differ and says which; a file that cannot be read changes nothing and leaves its finding.</summary>
/// <param name="table">Name of the table, as the list of imported files has it.</param>
/// <param name="read">The door.</param>
/// <param name="keyOf">What a person knows a row by: 第5行, or a number.</param>
/// <param name="ofFile">The rows that an earlier import of the same file left.</param>
/// <param name="nameOf">Whose row it is: 申报单位, or a person's name.</param>
/// <param name="codeOf">The application a row is about; null when the table is about none.</param>
internal sealed class TableImport<T>(
    string table, Func<TableFile, TableReading<T>> read, Func<T, string> keyOf, Func<IQueryable<T>, string, IQueryable<T>> ofFile, Func<T, string?> nameOf,
    Func<T, string>? codeOf = null)
    where T : class
{
    public async Task<IReadOnlyList<FileImport>> RunAsync(ReviewDb db, int round, IReadOnlyList<IncomingFile> files, CancellationToken stop)
    {
        (await db.Rounds.SingleAsync(one => one.Id == round, stop)).MustBe(RoundStage.Intake);
        return await RunAsync(db, round, files, new ImportScope((IReadOnlySet<string>?)null), stop);
    }

    /// <summary>The same within what the round takes now.</summary>
    public async Task<IReadOnlyList<FileImport>> RunAsync(ReviewDb db, int round, IReadOnlyList<IncomingFile> files, ImportScope scope, CancellationToken stop)
    {
        var known = await db.Files.Where(file => file.Round == round && file.Table == table).ToDictionaryAsync(file => file.File, StringComparer.Ordinal, stop);
        var imports = new List<FileImport>();
        foreach (var chunk in files.Chunk(200))
        {
            // Reading is most of the time and touches nothing shared; writing stays in the order of the files.
            var readings = chunk.AsParallel().AsOrdered().WithCancellation(stop)
                .Select(file => (File: file, Reading: IsSame(known, file) ? null : Read(file)))
                .ToList();
            foreach (var (file, reading) in readings)
                imports.Add(reading is null ? Unchanged(file) : await StoreAsync(db, round, known, file, reading, scope, stop));
            await db.SaveChangesAsync(stop);
            Forget(db);
        }

        return imports;
    }

    private static bool IsSame(Dictionary<string, ImportedFile> known, IncomingFile file) =>
        known.TryGetValue(file.Name, out var before) && before.Sha256 == file.Sha256 && file.Sha256.Length > 0;

    private static FileImport Unchanged(IncomingFile file) => new(file.Name, true, 0, [], [], [], 0, null);

    private TableReading<T> Read(IncomingFile file)
    {
        try
        {
            return read(new TableFile(file.Name, file.Bytes()));
        }
        catch (RefusedFileException refused)
        {
            return TableReading<T>.No(refused.Finding);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return TableReading<T>.No(new(file.Name, "文件正被其他程序占用或没有读取权限，请关闭后重新导入"));
        }
    }

    private async Task<FileImport> StoreAsync(ReviewDb db, int round, Dictionary<string, ImportedFile> known, IncomingFile file, TableReading<T> reading, ImportScope scope, CancellationToken stop)
    {
        var findings = new StoredFindings(reading.Refused, reading.File is { } bad ? [bad] : [], reading.Warnings).ToText();
        var again = known.TryGetValue(file.Name, out var before);
        if (before is null)
            db.Files.Add(known[file.Name] = new ImportedFile { Round = round, Table = table, File = file.Name, Sha256 = file.Sha256, Findings = findings });
        else
            (before.Sha256, before.Findings) = (file.Sha256, findings);
        if (reading.File is { } unreadable && scope.Codes is not null)
            throw new RefusedException(new NotUnderCorrection(file.Name, $"（{unreadable.Text}）"));
        if (reading.File is { } whole)
            return new FileImport(file.Name, false, 0, [], [], [], 0, whole.Text);

        // Only a file that came before can have left rows: the first import asks the database nothing.
        var stored = again ? await ofFile(db.Set<T>().Where(row => EF.Property<int>(row, ReviewDb.RoundId) == round), file.Name).ToListAsync(stop) : [];
        var (added, changed, gone) = Compare(stored, reading.Rows);
        foreach (var row in added.Concat(gone).Concat(changed.Select(pair => pair.Old)).Concat(changed.Select(pair => pair.New)))
            scope.MustTouch(file.Name, keyOf(row), codeOf?.Invoke(row));
        foreach (var row in gone.Concat(changed.Select(pair => pair.Old)))
            db.Remove(row);
        if (gone.Count + changed.Count > 0)
            await db.SaveChangesAsync(stop);
        db.AddTo(round, changed.Select(pair => pair.New).Concat(added));
        return new FileImport(
            file.Name, false, reading.Rows.Count, [.. added.Select(keyOf)], [.. changed.Select(pair => keyOf(pair.New))], [.. gone.Select(keyOf)], reading.Refused.Count, null)
        {
            Rows = scope.Detailed ? [.. Fates(reading, added, changed, gone)] : [],
        };
    }

    private IEnumerable<RowChange> Fates(TableReading<T> reading, List<T> added, List<(T Old, T New)> changed, List<T> gone)
    {
        foreach (var cell in reading.Refused)
            yield return new RowChange(RowFate.Refused, $"第{cell.Row}行", "", cell.Column, cell.Value, Text: cell.Text);
        foreach (var (old, now) in changed)
            foreach (var (column, before, after) in RowText.Differences(old, now))
                yield return new RowChange(RowFate.Changed, keyOf(now), nameOf(now) ?? "", column, before, after);
        foreach (var row in added)
            yield return new RowChange(RowFate.Added, keyOf(row), nameOf(row) ?? "");
        foreach (var row in gone)
            yield return new RowChange(RowFate.Gone, keyOf(row), nameOf(row) ?? "");
        var moved = added.Concat(changed.Select(pair => pair.New)).ToHashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var row in reading.Rows.Where(row => !moved.Contains(row)))
            yield return new RowChange(RowFate.Same, keyOf(row), nameOf(row) ?? "");
    }

    private (List<T> Added, List<(T Old, T New)> Changed, List<T> Gone) Compare(List<T> stored, IReadOnlyList<T> rows)
    {
        var before = stored.ToLookup(keyOf, StringComparer.Ordinal).ToDictionary(same => same.Key, same => new Queue<T>(same), StringComparer.Ordinal);
        List<T> added = [];
        List<(T, T)> changed = [];
        foreach (var row in rows)
            if (!before.TryGetValue(keyOf(row), out var same) || same.Count == 0)
                added.Add(row);
            else if (same.Dequeue() is var old && !RowText.Same(old, row))
                changed.Add((old, row));
        return (added, changed, [.. before.Values.SelectMany(left => left)]);
    }

    private static void Forget(ReviewDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<T>().ToList())
            entry.State = EntityState.Detached;
    }
}
