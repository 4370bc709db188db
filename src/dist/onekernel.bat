@echo off
rem Starts Onekernel on Windows: the twin of the script "onekernel", which explains what is done here.
rem The archive of loaded classes is left to Java itself: from 19 on it makes one when the program ends, and makes it
rem anew when it no longer fits.
setlocal
set "home=%~dp0"
set "jar=%home%lib\onekernel.jar"
set "java="

call :suits "%home%runtime"
if not defined java if defined JAVA_HOME call :suits "%JAVA_HOME%"
if not defined java for %%J in (java.exe) do if not "%%~$PATH:J" == "" call :suits "%%~dp$PATH:J.."
if not defined java (
    echo onekernel: Java 17 or newer is needed: set JAVA_HOME, or put java on the PATH. 1>&2
    exit /b 3
)

set "archive="
set /p digest=<"%jar%.sha256"
if %feature% GEQ 19 (
    if not exist "%LOCALAPPDATA%\Onekernel\cache" mkdir "%LOCALAPPDATA%\Onekernel\cache" 2>nul
    set archive=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\Onekernel\cache\%version%-%digest%.jsa"
)

"%java%" -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -XX:+UseSerialGC -XX:-UsePerfData -Xms24m -Xmn16m -Xmx256m -Djava.util.logging.config.class=java.lang.Object ^
    "-XX:ErrorFile=%TEMP%\onekernel-crash-%%p.log" -XX:-CreateCoredumpOnCrash -Xlog:disable "-Dlibrary.jline.path=%home%lib\native" %archive% -jar "%jar%" %*
exit /b %errorlevel%

rem Takes the Java in the folder %1 when it is new enough; every JDK says in a file what it is.
:suits
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A" == "JAVA_VERSION" set "version=%%~B"
for /f "delims=.-+" %%V in ("%version%") do set "feature=%%V"
if %feature% GEQ 17 set "java=%~1\bin\java.exe"
exit /b
