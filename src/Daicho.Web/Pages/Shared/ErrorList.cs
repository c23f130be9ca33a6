using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Daicho.Web.Pages.Shared;

/// <summary>The errors of a form for its summary.</summary>
public static class ErrorList
{
    /// <summary>Errors in the order the properties are declared, which is the order of the fields; the model state itself sorts by name.</summary>
    public static IReadOnlyList<(string Key, string Message)> InFormOrder(ModelStateDictionary state, ModelMetadata root) =>
    [
        .. state
            .OrderBy(entry => Position(entry.Key, root), StringComparer.Ordinal)
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))
            .Where(error => error.ErrorMessage.Length > 0),
    ];

    // "Input.Units[2].Name" becomes the declared positions of its steps, as text that sorts.
    static string Position(string key, ModelMetadata root)
    {
        var position = "";
        var metadata = root;
        foreach (var step in key.Split('.', '[', ']'))
        {
            if (step.Length == 0) continue;
            var index = 0;
            foreach (var property in metadata.Properties)
            {
                if (property.PropertyName == step) break;
                index++;
            }
            var found = index < metadata.Properties.Count;
            position += found ? $"/{index:D4}" : $"/{step,8}";
            metadata = found ? metadata.Properties[index] : metadata.ElementMetadata ?? metadata;
        }
        return position;
    }
}
