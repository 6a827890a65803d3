using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;

namespace ExpertReview.Tests.Floors;

/// <summary>Reads compiled types against the list of floors.</summary>
public static class CompiledCode
{
    public static IEnumerable<string> Faults(FloorList floors, Architecture code, Func<string, string> folderName)
    {
        foreach (var type in code.Types)
        {
            if (floors.FolderOf(folderName(type.Namespace?.FullName ?? "")) is not { } from)
                continue;
            // A type parameter is named after whoever declared the first T: it is no dependency.
            foreach (var target in type.GetTypeDependencies().Where(other => other is not GenericParameter).Select(other => other.Namespace?.FullName ?? "").Distinct())
                if (floors.FolderOf(folderName(target)) is { } to && !floors.MayName(from, to))
                    yield return $"{type.FullName}: {from} uses {to}";
        }
    }
}
