/** How the watched workspace looks. */
export const style = `
:root{color-scheme:light dark;--line:light-dark(#ddd,#3a3340);--soft:light-dark(#f6f4f8,#241e29);--act:#0b6b4f}
*{box-sizing:border-box}
body{margin:0;display:grid;grid-template-columns:17rem minmax(0,1fr);min-height:100vh;font:15px/1.5 system-ui,sans-serif}
nav{background:#2b1a33;color:#fff;padding:1rem;position:sticky;top:0;height:100vh;overflow:auto}
nav a{color:#e8dff0;text-decoration:none;display:block;padding:.15rem .5rem;border-radius:6px;overflow:hidden;text-overflow:ellipsis}
nav p{font-size:13px;color:#cbbdd6}nav ul{list-style:none;padding:0}.here a{background:#5b3f6b;font-weight:700}
main{padding:0 2rem 5rem;max-width:60rem}.top{border-bottom:1px solid var(--line);padding:.6rem 0}
h1{font-size:1.2rem;margin:0}h3{margin:.2rem 0}.top p{margin:0;color:light-dark(#555,#bbb)}
article{border-left:3px solid transparent;padding:.4rem 1rem;margin:.4rem 0}article p{margin:.25rem 0}
.pinned{border-color:#d49b00;background:light-dark(#fff8e0,#332a10)}.only{background:var(--soft)}
time,small,.context{color:light-dark(#555,#b5aebb);font-size:13px}pre{white-space:pre-wrap;background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.5rem}
.fields{display:grid;grid-template-columns:1fr 1fr;gap:.5rem 2rem}.actions{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
button,.button,select,input,textarea{font:inherit;border:1px solid light-dark(#999,#777);border-radius:6px;padding:.3rem .7rem;background:light-dark(#fff,#1b171f);color:inherit;text-decoration:none}
button{cursor:pointer;font-weight:600}.primary{background:var(--act);border-color:var(--act);color:#fff}.danger{background:#b3261e;border-color:#b3261e;color:#fff}
.field .box{display:block}.box small{display:block;margin-left:1.6rem}h2{margin:.2rem 0 1rem}
.write{position:fixed;bottom:0;left:17rem;right:0;padding:.7rem 2rem;background:Canvas;border-top:1px solid var(--line);display:flex;gap:.5rem}.write input{flex:1}
dialog{position:fixed;inset:0;margin:auto;width:min(34rem,94vw);max-height:92vh;overflow:auto;border:1px solid var(--line);border-radius:10px;padding:1rem 1.4rem;box-shadow:0 10px 60px #0008;background:Canvas;color:CanvasText}
.field{margin:.6rem 0}.field label{display:grid;gap:.2rem}.label{font-weight:600}.wrong{color:light-dark(#b3261e,#ff8a80);margin:.2rem 0}
@media(max-width:640px){body{grid-template-columns:1fr}nav{position:static;height:auto}.write{left:0}.fields{grid-template-columns:1fr}main{padding:0 1rem 5rem}}
`;
