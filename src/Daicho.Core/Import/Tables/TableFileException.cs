namespace Daicho.Import.Tables;

/// <summary>A file from which no row can be had; the message is one Japanese sentence with the place and the remedy.</summary>
public sealed class TableFileException(string message, Exception? inner = null) : UserErrorException(message, inner);
